package io.recourse.evidence;

import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Where evidence bytes lie: outside anything the web server hands out by itself. */
public interface EvidenceFiles {

  /** Says what the bytes are, whatever name they came under. */
  String sniff(byte[] bytes);

  /** Stores the bytes, if the transaction commits, and returns the name under which they lie. */
  String store(byte[] bytes);

  InputStream open(String storedAs);

  /** Walks the names of all files stored before that time, referred to or not, chunk by chunk. */
  void storedBefore(Instant time, int chunk, Consumer<List<String>> each);

  /** Removes the files once the transaction has committed. */
  void remove(Collection<String> names);
}
