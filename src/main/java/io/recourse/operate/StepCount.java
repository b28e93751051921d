package io.recourse.operate;

import java.util.List;

/**
 * How many cases stand at one step, over the versions that are asked for.
 *
 * @param name as the newest of these versions draws it
 * @param late whose task is past its due time
 * @param stuck that stand still until a person has looked
 * @param versions the newest first
 */
public record StepCount(String element, String name, List<OfVersion> versions) {

  /** The same for one version. */
  public record OfVersion(String element, int version, long standing, long late, long stuck) {}

  public StepCount {
    versions = List.copyOf(versions);
  }

  public long standing() {
    return versions.stream().mapToLong(OfVersion::standing).sum();
  }

  public long late() {
    return versions.stream().mapToLong(OfVersion::late).sum();
  }

  public long stuck() {
    return versions.stream().mapToLong(OfVersion::stuck).sum();
  }
}
