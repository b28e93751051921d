/** An order that was not sent yet is cancelled or changed: address, articles, payment. */
package io.recourse.orderchanges;
