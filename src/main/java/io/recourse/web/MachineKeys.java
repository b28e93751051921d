package io.recourse.web;

import java.util.Optional;

/**
 * Keys by which machines sign in at the API, as bearer tokens; whoever keeps them implements it.
 */
public interface MachineKeys {

  /** Whether the token has the form of a key, open or not. */
  boolean isKey(String token);

  /** What a key that opens something is called; empty for others. */
  Optional<String> holder(String token);
}
