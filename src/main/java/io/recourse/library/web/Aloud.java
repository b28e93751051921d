package io.recourse.library.web;

import java.util.UUID;

/**
 * Where a process is read.
 *
 * @param page for people
 * @param source what its picture and its book are fetched below
 * @param version 0 for a draft
 */
record Aloud(String page, String source, int version) {

  static Aloud of(String key, int version) {
    return new Aloud(
        "/work/library/" + key + "?version=" + version, "/api/v1/library/" + key, version);
  }

  static Aloud ofDraft(UUID id) {
    return new Aloud("/work/library/drafts/" + id, "/api/v1/library/drafts/" + id, 0);
  }
}
