package io.recourse.thirdparties;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** Signed links by which a third party answers one question. */
public interface PartyLinks {

  URI to(PartyTask task);

  /** The question behind a token; empty when it is forged or too old. */
  Optional<UUID> read(String token);
}
