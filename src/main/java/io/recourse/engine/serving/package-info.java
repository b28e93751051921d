/** Which version of a model serves a case, where it is not the newest for all. */
@org.springframework.modulith.NamedInterface("serving")
package io.recourse.engine.serving;
