package io.recourse.orders;

import java.util.List;

/**
 * These orders are about to be stored, and nothing of them is locked yet: whoever must change
 * something of its own with them locks that now.
 */
public record OrdersToStore(List<String> numbers) {}
