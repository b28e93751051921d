/** Goods that go back to the customer. */
package io.recourse.backtocustomer;
