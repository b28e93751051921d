/**
 * An engine with nothing behind its steps, in which a model is walked through with what a past
 * instance knew: no bean, no class, no table of ours and no other system can be reached from it.
 */
@org.springframework.modulith.NamedInterface("dry")
package io.recourse.engine.dry;
