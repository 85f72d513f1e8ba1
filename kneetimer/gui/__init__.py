"""The window: Qt Widgets that paint what the core tells them."""
