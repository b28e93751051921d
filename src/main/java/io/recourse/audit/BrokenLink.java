package io.recourse.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;

/**
 * One place where the trail is not what it was.
 *
 * @param chain the case number, {@code system}, or {@code checkpoint}
 * @param seq number of the event in its chain, or of the checkpoint
 */
public record BrokenLink(@JsonProperty("case") String chain, long seq, String detail)
    implements Serializable {}
