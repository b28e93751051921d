package io.recourse.audit;

/** The end of a chain: number and hash of its last event; 0 and zeros for an empty one. */
public record ChainHead(String chain, int seq, byte[] hash) {

  static ChainHead empty(String chain) {
    return new ChainHead(chain, 0, ChainHash.GENESIS);
  }

  static ChainHead of(ChainedEvent last) {
    return new ChainHead(last.chain(), last.seq(), last.hash());
  }
}
