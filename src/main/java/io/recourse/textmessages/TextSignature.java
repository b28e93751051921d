package io.recourse.textmessages;

import java.util.Map;

/** Port: whether news really come from the provider. */
public interface TextSignature {

  /**
   * @param path the address they came to, below the shop's public one
   * @param fields the fields of the posted form
   */
  boolean isSigned(String path, Map<String, String> fields, String signature);
}
