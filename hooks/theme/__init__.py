"""What the build changes in the theme's own files."""
