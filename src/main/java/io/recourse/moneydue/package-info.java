/** The day by which the law wants the customer's money back, and what happens when it passes. */
package io.recourse.moneydue;
