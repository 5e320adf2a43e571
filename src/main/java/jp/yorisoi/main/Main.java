package jp.yorisoi.main;
public final class Main { private Main() {} public static void main(String[] args) {} }
