"""What QML sees: thin objects that fold the frozen visit into texts, rows and flags."""
