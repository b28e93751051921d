/** Return and exchange, from the customer's request to the confirmed outcome (RET). */
package io.recourse.returns;
