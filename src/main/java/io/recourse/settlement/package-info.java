/** What the lines of a case bring: sums, plan, refund, exchange and its difference. */
package io.recourse.settlement;
