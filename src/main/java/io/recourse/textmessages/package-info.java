/** Customers who chose it are told by text message beside the mail, and answer by one (NTF-01). */
package io.recourse.textmessages;
