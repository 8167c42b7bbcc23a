"""Reads everything that a layout needs, for the one process from which those that lay out are forked.

A fork that is interrupted before it has begun ends without a word, like one that has.
"""

import signal

import cookbook.editions.print.layout.bound
import cookbook.editions.print.layout.copyfit
import cookbook.editions.print.layout.dealt
import cookbook.editions.print.layout.fetcher
import cookbook.editions.print.layout.finish
import cookbook.editions.print.layout.hyphens
import cookbook.editions.print.layout.overflow
import cookbook.editions.print.layout.pieces
import cookbook.editions.print.layout.spacing
import cookbook.editions.print.layout.typeset
import cookbook.editions.print.press.inspection  # noqa: F401

signal.signal(signal.SIGINT, signal.SIG_DFL)
