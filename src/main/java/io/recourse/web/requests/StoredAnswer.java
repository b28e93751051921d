package io.recourse.web.requests;

/** What was answered first; {@code status} is null while that answer is still being made. */
@SuppressWarnings("ArrayRecordComponent")
record StoredAnswer(
    String request, byte[] bodySha256, Integer status, String location, String body) {}
