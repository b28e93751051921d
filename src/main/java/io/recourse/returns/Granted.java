package io.recourse.returns;

/** Whether any line was granted, and whether any of its goods must come back first. */
public record Granted(boolean approved, boolean goodsBack) {}
