package io.recourse.orders;

import java.util.List;

/** Published in the changing transaction when price, quantity or payment of an order changed. */
public record OrderMoneyChanged(String orderNumber, List<OrderChange> changes) {}
