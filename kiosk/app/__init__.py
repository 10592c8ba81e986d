"""The Qt application: engine, window, timers, translations."""
