package io.recourse.complaints;

import io.recourse.common.CaseNumber;
import java.util.Optional;

/** The answer to a complaint as a letter to keep. */
public interface FinalLetter {

  /** A PDF; empty while nothing is decided. */
  Optional<byte[]> sheet(CaseNumber number);
}
