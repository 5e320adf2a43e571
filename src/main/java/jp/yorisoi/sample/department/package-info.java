/// What each department of the invented city knows of its people: canonical records, one class for each kind of source.
@NullMarked
package jp.yorisoi.sample.department;

import org.jspecify.annotations.NullMarked;
