/// The roof: gives the program its clock, threads and streams, and starts the command line or the window. May know
/// everything.
@NullMarked
package jp.yorisoi.main;

import org.jspecify.annotations.NullMarked;
