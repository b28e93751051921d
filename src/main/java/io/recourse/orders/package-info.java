/**
 * Facts imported from the shop: customers, products, orders, payments. The shop stays the master.
 */
package io.recourse.orders;
