/**
 * Somebody calls: they are found by an order, and a case is opened that reaches their own agent.
 */
package io.recourse.hotline;
