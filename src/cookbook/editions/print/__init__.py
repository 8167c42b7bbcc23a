"""The print edition: the same articles as on the site, laid out as PDF; the only place that knows WeasyPrint and pikepdf."""
