package jp.yorisoi.ui.screen.home;

/// One thing to do next: what, why, the verb of its button, and what that does.
record ToDo(String what, String why, String verb, Runnable act) {}
