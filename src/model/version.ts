/** `keras` is Keras 3; `keras2` is Keras 1, Keras 2, tf.keras before TensorFlow 2.16 and tf_keras. */
export type Version = "keras" | "keras2";
export type Backend = "tensorflow" | "jax" | "torch";
