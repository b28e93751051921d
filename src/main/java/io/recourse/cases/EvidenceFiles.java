package io.recourse.cases;

import java.io.InputStream;

/** Where evidence bytes lie: outside anything the web server hands out by itself. */
public interface EvidenceFiles {

  /** Says what the bytes are, whatever name they came under. */
  String sniff(byte[] bytes);

  /** Stores the bytes, if the transaction commits, and returns the name under which they lie. */
  String store(byte[] bytes);

  InputStream open(String storedAs);
}
