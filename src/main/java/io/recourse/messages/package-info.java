/** Words to and from the customer: mail out, templates, delivery state. */
package io.recourse.messages;
