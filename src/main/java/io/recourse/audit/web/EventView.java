package io.recourse.audit.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.recourse.audit.ChainedEvent;
import java.time.Instant;
import java.util.HexFormat;

/** An event as the API and the export show it; hashes in hex. */
record EventView(
    String chain,
    int seq,
    Instant at,
    ActorView actor,
    String type,
    String summary,
    @JsonRawValue String data,
    String prevHash,
    String hash) {

  record ActorView(String kind, String id) {}

  static EventView of(ChainedEvent event) {
    return new EventView(
        event.chain(),
        event.seq(),
        event.at(),
        new ActorView(event.actor().kind().name(), event.actor().id()),
        event.type(),
        event.summary(),
        event.data(),
        HexFormat.of().formatHex(event.prevHash()),
        HexFormat.of().formatHex(event.hash()));
  }
}
