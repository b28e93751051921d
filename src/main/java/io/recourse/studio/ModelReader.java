package io.recourse.studio;

/** Reads what a model defines; asked only after the engine's check found it safe to read. */
public interface ModelReader {

  ModelParts read(ModelText model);
}
