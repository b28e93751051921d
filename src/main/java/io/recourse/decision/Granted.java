package io.recourse.decision;

/**
 * Whether any line was granted, whether any of its goods must come back first, and whether anything
 * beside was refused.
 */
public record Granted(boolean approved, boolean goodsBack, boolean partlyRefused) {}
