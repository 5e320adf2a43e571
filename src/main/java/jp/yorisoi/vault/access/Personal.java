package jp.yorisoi.vault.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a type that holds a resident's data (個人情報): it has a `toString` of its own that shows no value, and no public
/// method of `flow` returns it without a [Grant].
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {}
