package io.recourse.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recourse.common.Actor;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** SHA-256 over length-prefixed fields, so that no two different events read the same. */
public final class ChainHash {

  public static final byte[] GENESIS = new byte[32];

  private final MessageDigest digest;

  private ChainHash() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  static byte[] of(
      byte[] prevHash,
      String chain,
      int seq,
      Instant at,
      Actor actor,
      String type,
      String summary,
      String data) {
    return new ChainHash()
        .with(prevHash)
        .with(chain)
        .with(Integer.toString(seq))
        .with(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)))
        .with(actor.kind().name())
        .with(actor.id())
        .with(type)
        .with(summary)
        .with(data)
        .digest
        .digest();
  }

  static ChainHash start() {
    return new ChainHash();
  }

  ChainHash with(String field) {
    return with(field.getBytes(UTF_8));
  }

  ChainHash with(byte[] field) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
    digest.update(field);
    return this;
  }

  byte[] finish() {
    return digest.digest();
  }
}
