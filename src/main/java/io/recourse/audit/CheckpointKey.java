package io.recourse.audit;

/** Signs and verifies checkpoints (Ed25519). */
public interface CheckpointKey {

  String id();

  byte[] sign(byte[] statement);

  boolean verifies(byte[] signature, byte[] statement);
}
