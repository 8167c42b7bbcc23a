"""Where things are: addresses of pages, downloads, press folders and pictures; every edition asks here."""
