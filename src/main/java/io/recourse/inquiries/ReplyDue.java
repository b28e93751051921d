package io.recourse.inquiries;

import java.time.Instant;

/** When the customer is reminded of a question, and when the case no longer waits for them. */
public record ReplyDue(Instant remindAt, Instant replyBy) {}
