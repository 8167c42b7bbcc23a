"""Whoever starts Python with this folder on its path takes itself for user 1234, which no privilege is needed for."""

import os

os.getuid = os.geteuid = os.getgid = os.getegid = lambda: 1234
os.getlogin = lambda: "joku"
