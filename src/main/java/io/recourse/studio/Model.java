package io.recourse.studio;

import io.recourse.engine.ModelKind;
import java.time.Instant;
import java.util.List;

/**
 * A deployed model with all its versions, the newest first.
 *
 * @param deployedAt when the newest version came
 */
public record Model(
    ModelKind kind,
    String key,
    String name,
    int latestVersion,
    Instant deployedAt,
    List<ModelVersion> versions) {

  public static Model of(ModelKind kind, String key, String name, List<ModelVersion> versions) {
    ModelVersion newest = versions.get(0);
    return new Model(kind, key, name, newest.version(), newest.deployedAt(), versions);
  }

  public long running() {
    return versions.stream().mapToLong(ModelVersion::running).sum();
  }
}
