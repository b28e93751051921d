/** What a request would bring before anybody makes it. */
package io.recourse.quotes;
