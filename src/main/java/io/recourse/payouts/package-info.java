/**
 * Money paid out to a customer that is no refund: compensation and goodwill, approved and paid by
 * other hands than ordered it, beside what an order may still have to give back.
 */
package io.recourse.payouts;
