"""Where published facts come from: documents and pages, each with its date and whether it holds."""
