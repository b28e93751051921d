package io.recourse.web.requests;

/** What was answered first. */
@SuppressWarnings("ArrayRecordComponent")
record StoredAnswer(String request, byte[] bodySha256, int status, String location, String body) {}
