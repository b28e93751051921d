/** What the shop is told: events in order, to be fetched or sent to it. */
package io.recourse.feed;
