/** Follow-up visits: customers are asked how it went, and what they say is acted on (FUP-01). */
package io.recourse.visits;
