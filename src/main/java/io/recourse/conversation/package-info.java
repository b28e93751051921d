/** Words between the customer and the staff on a case. */
package io.recourse.conversation;
